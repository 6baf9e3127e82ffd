package io.integrationhub.commercetools.extension.registration;

import com.commercetools.api.models.common.CreatedBy;
import com.commercetools.api.models.extension.Extension;
import com.commercetools.api.models.extension.ExtensionUpdateAction;
import io.integrationhub.commercetools.Project;
import io.integrationhub.commercetools.provisioning.Provisioning;
import io.integrationhub.commercetools.watch.ResourceState;
import io.integrationhub.commercetools.watch.ResourceState.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Changes one Extension in place until it is as it should be: deleting and recreating it would let writes through
 * unchecked in between. Repeatable, by several replicas at once as well.
 */
final class ExtensionReconciler {

    private final Project project;
    private final DesiredExtension desired;

    /** commercetools masks secrets, so whether it has the right one is unknown: each process sends it once. */
    private volatile boolean hasSentSecret;

    ExtensionReconciler(Project project, DesiredExtension desired) {
        this.project = project;
        this.desired = desired;
    }

    String key() {
        return desired.key();
    }

    /**
     * Creates or changes the Extension where needed.
     *
     * @throws io.integrationhub.core.fault.Fault as {@link Project#call}
     */
    ResourceState reconcile() {
        Extension existing = Provisioning.findOrCreate(() -> find(desired.key()), this::create);
        if (isForeign(existing)) {
            return foreign();
        }
        Extension reconciled = project.update(this::read, this::updatesFor, this::write);
        hasSentSecret = true;
        return stateOf(reconciled);
    }

    /** Checks the Extension without changing it. */
    ResourceState inspect() {
        return find(desired.key())
                .map(existing -> isForeign(existing) ? foreign() : stateOf(existing))
                .orElseGet(() -> state(Condition.ABSENT, "no Extension with this key exists"));
    }

    /**
     * Removes the Extension if it exists and the hub created it. The hub's Extensions that depend on it lose the
     * dependency first, because commercetools refuses to remove an Extension that others depend on.
     */
    boolean remove() {
        Optional<Extension> own = find(desired.key()).filter(existing -> !isForeign(existing));
        own.ifPresent(existing -> {
            dependants(existing).forEach(dependant -> removeDependency(dependant, existing.getId()));
            project.call(
                    project.api().extensions().withKey(desired.key()).delete().withVersion(existing.getVersion()));
        });
        return own.isPresent();
    }

    private Extension create() {
        Extension created = project.call(project.api().extensions().post(desired.draft(dependencies())));
        hasSentSecret = true;
        return created;
    }

    private List<ExtensionUpdateAction> updatesFor(Extension existing) {
        List<ExtensionUpdateAction> actions = new ArrayList<>(desired.updatesFor(existing, dependencies()));
        if (!hasSentSecret && desired.hasSameDestination(existing)) {
            actions.add(desired.destinationUpdate());
        }
        return actions;
    }

    /** The ids of those Extensions that this one should run after and that exist. */
    private Set<String> dependencies() {
        return desired.after().stream()
                .flatMap(key -> find(key).stream())
                .map(Extension::getId)
                .collect(Collectors.toSet());
    }

    private List<Extension> dependants(Extension extension) {
        // A Project has at most 25 Extensions, so one page has all of them.
        return project.call(project.api().extensions().get().withLimit(100)).getResults().stream()
                .filter(one -> DesiredExtension.dependencies(one).contains(extension.getId()))
                .filter(this::isCreatedByHub)
                .toList();
    }

    private void removeDependency(Extension dependant, String id) {
        Set<String> remaining = DesiredExtension.dependencies(dependant).stream()
                .filter(one -> !one.equals(id))
                .collect(Collectors.toSet());
        project.call(project.api()
                .extensions()
                .withId(dependant.getId())
                .post(update ->
                        update.version(dependant.getVersion()).actions(DesiredExtension.setDependencies(remaining))));
    }

    /** An Extension is ours if this API client created it, or if it already calls our URL. */
    private boolean isForeign(Extension existing) {
        return !isCreatedByHub(existing) && !desired.hasSameDestination(existing);
    }

    private boolean isCreatedByHub(Extension existing) {
        @Nullable CreatedBy creator = existing.getCreatedBy();
        return creator != null && project.clientId().equals(creator.getClientId());
    }

    private ResourceState stateOf(Extension existing) {
        Set<String> dependencies = dependencies();
        if (!desired.updatesFor(existing, dependencies).isEmpty()) {
            return state(
                    Condition.DIFFERENT, "its URL, triggers, timeout or dependencies are not what this service needs");
        }
        return dependencies.size() < desired.after().size()
                ? state(Condition.INCOMPLETE, "waits for one of " + desired.after() + ", which does not exist yet")
                : state(Condition.HEALTHY, "");
    }

    private ResourceState foreign() {
        return state(
                Condition.FOREIGN,
                "an Extension with this key exists that the hub did not create; delete it"
                        + " or choose another key-prefix");
    }

    private Optional<Extension> find(String key) {
        return project.find(project.api().extensions().withKey(key).get());
    }

    private Extension read() {
        return project.call(project.api().extensions().withKey(desired.key()).get());
    }

    private Extension write(Extension existing, List<ExtensionUpdateAction> actions) {
        return project.call(project.api()
                .extensions()
                .withKey(desired.key())
                .post(update -> update.version(existing.getVersion()).actions(actions)));
    }

    private ResourceState state(Condition condition, String detail) {
        return new ResourceState(desired.key(), condition, detail);
    }
}
