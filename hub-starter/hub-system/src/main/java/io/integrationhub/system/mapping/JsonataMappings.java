package io.integrationhub.system.mapping;

import com.dashjoin.jsonata.JException;
import com.dashjoin.jsonata.Jsonata;
import io.integrationhub.system.Mapping;
import io.integrationhub.system.Mappings;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Compiles JSONata with dashjoin's implementation (https://github.com/dashjoin/jsonata-java). */
final class JsonataMappings implements Mappings {

    @Override
    public Mapping compile(String place, String source) {
        SourcePosition where = new SourcePosition(place, source);
        try {
            return new JsonataMapping(where, parse(source));
        } catch (JException e) {
            ErrorText problem = new ErrorText(e);
            String at = where.startOfToken(e.getLocation(), problem.tokens());
            throw new IllegalArgumentException(at + ": " + problem.compileTime(), e);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException(place + ": is not a JSONata expression", e);
        }
    }

    /**
     * Parses on a separate thread: the library lets the parsing thread evaluate the original expression and all others
     * a copy; if the parsing thread evaluated it, the others would see its variables.
     */
    private static Jsonata parse(String source) {
        FutureTask<Jsonata> parsing = new FutureTask<>(() -> {
            Jsonata expression = Jsonata.jsonata(source);
            Functions.register(expression);
            return expression;
        });
        Thread.ofVirtual().start(parsing);
        try {
            return parsing.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalArgumentException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while compiling a mapping", e);
        }
    }
}
