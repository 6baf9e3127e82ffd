package io.integrationhub.system.mapping;

import com.dashjoin.jsonata.JException;
import com.dashjoin.jsonata.Jsonata;
import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.system.Mapping;
import io.integrationhub.system.MappingFault;
import org.jspecify.annotations.Nullable;

/** One compiled expression. */
final class JsonataMapping implements Mapping {

    private static final long MAX_INPUT = 1_000_000;
    private static final long MAX_OUTPUT = 4_000_000;

    private final Place place;
    private final Jsonata expression;

    JsonataMapping(Place place, Jsonata expression) {
        this.place = place;
        this.expression = expression;
    }

    @Override
    public @Nullable Object apply(Object input) {
        Bounds first = new Bounds();
        try {
            return run(input, first);
        } catch (RuntimeException | StackOverflowError e) {
            if (!first.isOutOfTime()) {
                throw failed(e);
            }
        }
        return runAgain(input);
    }

    /** A machine that stood still for a moment looks like an endless loop; an endless loop looks so twice. */
    private @Nullable Object runAgain(Object input) {
        try {
            return run(input, new Bounds());
        } catch (RuntimeException | StackOverflowError e) {
            throw failed(e);
        }
    }

    private @Nullable Object run(Object input, Bounds bounds) {
        Object copy = new JsonValue("the input", MAX_INPUT).copy(input);
        Object result = expression.evaluate(copy, bounds.frame(expression));
        return new JsonValue("the result", MAX_OUTPUT).copy(result);
    }

    // The cause is left out: its message may hold values of the document.
    private PermanentFault failed(Throwable failure) {
        return new PermanentFault(MappingFault.MAPPING_FAILED, words(failure));
    }

    private String words(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null && !(root instanceof JException)) {
            root = root.getCause();
        }
        return switch (root) {
            case JException problem -> place.at(problem.getLocation()) + ": " + new Problem(problem).runTime();
            case StackOverflowError _ -> place.name() + ": nested too deep";
            default ->
                place.name() + ": does not fit the document (" + root.getClass().getSimpleName() + ")";
        };
    }
}
