package io.integrationhub.commercetools.client;

import com.commercetools.api.client.ProjectApiRoot;
import com.commercetools.api.defaultconfig.ApiRootBuilder;
import io.integrationhub.commercetools.CommercetoolsError;
import io.integrationhub.commercetools.CommercetoolsFault;
import io.integrationhub.commercetools.Project;
import io.integrationhub.core.fault.Fault;
import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.fault.TransientFault;
import io.vrap.rmf.base.client.ApiHttpRequest;
import io.vrap.rmf.base.client.ApiMethod;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.util.function.SingletonSupplier;

/**
 * A tenant's Project over the SDK, which is only initialized at the first request: that takes seconds in a cold JVM.
 */
final class TenantProject implements Project {

    /** Other clients write to the same resource too, but seldom four times between one read and the write after it. */
    private static final int MAX_DECISIONS = 5;

    private final ProjectConnection connection;
    private final boolean background;
    private final Supplier<ProjectApiRoot> api;

    TenantProject(ProjectConnection connection, boolean background) {
        this.connection = connection;
        this.background = background;
        this.api = SingletonSupplier.of(() -> ApiRootBuilder.of(new ProjectHttp(connection, background))
                .withApiBaseUrl(connection.settings().api())
                .build(key()));
    }

    @Override
    public String key() {
        return connection.settings().projectKey();
    }

    @Override
    public String clientId() {
        return connection.settings().clientId();
    }

    @Override
    public ProjectApiRoot api() {
        return api.get();
    }

    @Override
    public Project background() {
        return background ? this : new TenantProject(connection, true);
    }

    @Override
    public <O> O call(ApiMethod<?, O> request) {
        try {
            return request.executeBlocking().getBody();
        } catch (Fault e) {
            throw e;
        } catch (RuntimeException e) {
            throw unreadable(request.createHttpRequest(), e);
        }
    }

    /** Without the cause: a parser's message may quote the response. */
    private TransientFault unreadable(ApiHttpRequest request, RuntimeException e) {
        RequestName name = RequestName.of(key(), request.getMethod().name(), request.getUri());
        return new TransientFault(
                CommercetoolsFault.COMMERCETOOLS_FAILED,
                "The response of commercetools to " + name + " cannot be read ("
                        + e.getClass().getSimpleName() + ")");
    }

    @Override
    public <O> Optional<O> find(ApiMethod<?, O> request) {
        try {
            return Optional.of(call(request));
        } catch (PermanentFault e) {
            if (e.code() == CommercetoolsFault.COMMERCETOOLS_NOT_FOUND) {
                return Optional.empty();
            }
            throw e;
        }
    }

    @Override
    public <R, A> R update(Supplier<R> read, Function<R, List<A>> decide, BiFunction<R, List<A>, R> write) {
        for (int decisions = 1; ; decisions++) {
            R current = read.get();
            List<A> actions = decide.apply(current);
            if (actions.isEmpty()) {
                return current;
            }
            try {
                return write.apply(current, actions);
            } catch (TransientFault e) {
                if (decisions == MAX_DECISIONS || !isConcurrentModification(e)) {
                    throw e;
                }
                pause();
            }
        }
    }

    private static boolean isConcurrentModification(TransientFault fault) {
        return CommercetoolsError.behind(fault)
                .filter(error -> error.has("ConcurrentModification"))
                .isPresent();
    }

    /** Lets the other client finish. */
    private static void pause() {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(20, 120));
        } catch (InterruptedException _) {
            // The next request ends at once.
            Thread.currentThread().interrupt();
        }
    }
}
