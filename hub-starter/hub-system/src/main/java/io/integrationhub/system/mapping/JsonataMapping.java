package io.integrationhub.system.mapping;

import com.dashjoin.jsonata.JException;
import com.dashjoin.jsonata.Jsonata;
import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.system.Mapping;
import io.integrationhub.system.MappingFault;
import org.jspecify.annotations.Nullable;

/** A compiled expression, evaluated within limits. */
final class JsonataMapping implements Mapping {

    /** The limit of commercetools for any document (https://docs.commercetools.com/api/limits), in characters. */
    private static final long MAX_INPUT = 16_000_000;

    private static final long MAX_OUTPUT = 16_000_000;

    private final SourcePosition place;
    private final Jsonata expression;

    JsonataMapping(SourcePosition place, Jsonata expression) {
        this.place = place;
        this.expression = expression;
    }

    @Override
    public @Nullable Object apply(Object input) {
        EvaluationLimits first = new EvaluationLimits();
        try {
            return run(input, first);
        } catch (RuntimeException | StackOverflowError e) {
            if (!first.isTimedOut()) {
                throw failed(e);
            }
        }
        return runAgain(input);
    }

    /** A timeout may have been a pause of the machine; an endless loop times out again. */
    private @Nullable Object runAgain(Object input) {
        try {
            return run(input, new EvaluationLimits());
        } catch (RuntimeException | StackOverflowError e) {
            throw failed(e);
        }
    }

    private @Nullable Object run(Object input, EvaluationLimits bounds) {
        JsonValue document = new JsonValue("the input", MAX_INPUT);
        Object copy = document.copy(input);
        bounds.start(document.size());
        Object result = expression.evaluate(copy, bounds.frame(expression));
        return new JsonValue("the result", MAX_OUTPUT).copy(result);
    }

    /** Without the cause, whose message may contain values of the document. */
    private PermanentFault failed(Throwable failure) {
        return new PermanentFault(MappingFault.MAPPING_FAILED, description(failure));
    }

    private String description(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null && !(root instanceof JException)) {
            root = root.getCause();
        }
        return switch (root) {
            case JException problem -> place.at(problem.getLocation()) + ": " + new ErrorText(problem).runTime();
            case StackOverflowError _ -> place.name() + ": nested too deeply";
            default ->
                place.name() + ": does not match the document ("
                        + root.getClass().getSimpleName() + ")";
        };
    }
}
