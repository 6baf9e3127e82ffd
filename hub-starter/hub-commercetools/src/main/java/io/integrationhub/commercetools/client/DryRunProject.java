package io.integrationhub.commercetools.client;

import com.commercetools.api.client.ProjectApiRoot;
import io.integrationhub.commercetools.Project;
import io.integrationhub.core.golive.DryRunStop;
import io.integrationhub.system.calllog.MaskedContent;
import io.vrap.rmf.base.client.ApiHttpMethod;
import io.vrap.rmf.base.client.ApiHttpRequest;
import io.vrap.rmf.base.client.ApiMethod;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The Project of a tenant in dry run. It is only read, except for the hub's own registrations: a Subscription changes
 * nothing in the shop, and Extensions are removed.
 */
record DryRunProject(Project project) implements Project {

    private static final Set<ApiHttpMethod> READS = Set.of(ApiHttpMethod.GET, ApiHttpMethod.HEAD);

    @Override
    public String key() {
        return project.key();
    }

    @Override
    public String clientId() {
        return project.clientId();
    }

    @Override
    public ProjectApiRoot api() {
        return project.api();
    }

    @Override
    public Project background() {
        return new DryRunProject(project.background());
    }

    @Override
    public <O> O call(ApiMethod<?, O> request) {
        requireRead(request);
        return project.call(request);
    }

    @Override
    public <O> Optional<O> find(ApiMethod<?, O> request) {
        requireRead(request);
        return project.find(request);
    }

    @Override
    public <R, A> R update(Supplier<R> read, Function<R, List<A>> decide, BiFunction<R, List<A>, R> write) {
        return project.update(read, decide, write);
    }

    private void requireRead(ApiMethod<?, ?> request) {
        ApiHttpRequest http = request.createHttpRequest();
        // Relative to the API's URL.
        String path = "/" + http.getUri().getPath();
        if (!READS.contains(http.getMethod()) && !isOwnRegistration(http.getMethod(), path)) {
            RequestName name = RequestName.of(key(), http.getMethod().name(), http.getUri());
            byte[] body = Objects.requireNonNullElse(http.getBody(), new byte[0]);
            throw new DryRunStop(name + " to commercetools with " + body.length + " bytes", MaskedContent.of(body));
        }
    }

    private boolean isOwnRegistration(ApiHttpMethod method, String path) {
        return path.contains("/" + key() + "/subscriptions")
                || method == ApiHttpMethod.DELETE && path.contains("/" + key() + "/extensions/");
    }
}
