package io.integrationhub.system.mapping;

import com.dashjoin.jsonata.JException;
import com.dashjoin.jsonata.Jsonata;
import io.integrationhub.system.Mapping;
import io.integrationhub.system.Mappings;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Compiles expressions of dashjoin's JSONata (https://github.com/dashjoin/jsonata-java). */
final class JsonataMappings implements Mappings {

    @Override
    public Mapping compile(String place, String source) {
        Place where = new Place(place, source);
        try {
            return new JsonataMapping(where, parse(source));
        } catch (JException e) {
            Problem problem = new Problem(e);
            String at = where.behind(e.getLocation(), problem.around());
            throw new IllegalArgumentException(at + ": " + problem.compileTime(), e);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException(place + ": is no JSONata expression", e);
        }
    }

    /**
     * Parses on a thread of its own: the library keeps the expression as the working copy of the thread that made it,
     * and while that thread runs it, others would see its variables.
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
            throw new IllegalStateException("stopped while compiling a mapping", e);
        }
    }
}
