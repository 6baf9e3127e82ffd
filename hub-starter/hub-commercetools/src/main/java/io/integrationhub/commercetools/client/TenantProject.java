package io.integrationhub.commercetools.client;

import com.commercetools.api.client.ProjectApiRoot;
import com.commercetools.api.defaultconfig.ApiRootBuilder;
import io.integrationhub.commercetools.CommercetoolsError;
import io.integrationhub.commercetools.CommercetoolsFault;
import io.integrationhub.commercetools.Project;
import io.integrationhub.core.fault.Fault;
import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.fault.TransientFault;
import io.vrap.rmf.base.client.ApiMethod;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.util.function.SingletonSupplier;

/** A tenant's Project over the SDK, which is only touched at the first request: that takes seconds in a cold JVM. */
final class TenantProject implements Project {

    /** Others write to the same resource too, but seldom four times between our read and our write. */
    private static final int DECISIONS = 5;

    private final ProjectParts parts;
    private final boolean inBackground;
    private final Supplier<ProjectApiRoot> api;

    TenantProject(ProjectParts parts, boolean inBackground) {
        this.parts = parts;
        this.inBackground = inBackground;
        this.api = SingletonSupplier.of(() -> ApiRootBuilder.of(new ProjectHttp(parts, inBackground))
                .withApiBaseUrl(parts.settings().api())
                .build(key()));
    }

    @Override
    public String key() {
        return parts.settings().projectKey();
    }

    @Override
    public String clientId() {
        return parts.settings().clientId();
    }

    @Override
    public ProjectApiRoot api() {
        return api.get();
    }

    @Override
    public Project background() {
        return inBackground ? this : new TenantProject(parts, true);
    }

    @Override
    public <O> O call(ApiMethod<?, O> request) {
        try {
            return request.executeBlocking().getBody();
        } catch (Fault e) {
            throw e;
        } catch (RuntimeException e) {
            // Without the cause: a parser's message may quote the answer.
            throw new TransientFault(
                    CommercetoolsFault.COMMERCETOOLS_FAILED,
                    "commercetools' answer to "
                            + RequestName.of(key(), request.createHttpRequest())
                            + " could not be read ("
                            + e.getClass().getSimpleName()
                            + ")");
        }
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
        for (int left = DECISIONS; ; left--) {
            R current = read.get();
            List<A> actions = decide.apply(current);
            if (actions.isEmpty()) {
                return current;
            }
            try {
                return write.apply(current, actions);
            } catch (TransientFault e) {
                if (left == 1 || !isOvertaken(e)) {
                    throw e;
                }
                letTheOtherFinish();
            }
        }
    }

    private static boolean isOvertaken(TransientFault fault) {
        return CommercetoolsError.behind(fault)
                .filter(error -> error.has("ConcurrentModification"))
                .isPresent();
    }

    private static void letTheOtherFinish() {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(20, 120));
        } catch (InterruptedException e) {
            // The next request will notice.
            Thread.currentThread().interrupt();
        }
    }
}
