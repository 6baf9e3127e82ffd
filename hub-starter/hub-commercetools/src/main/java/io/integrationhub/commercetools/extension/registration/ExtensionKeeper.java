package io.integrationhub.commercetools.extension.registration;

import com.commercetools.api.models.common.CreatedBy;
import com.commercetools.api.models.extension.Extension;
import com.commercetools.api.models.extension.ExtensionUpdateAction;
import io.integrationhub.commercetools.CommercetoolsError;
import io.integrationhub.commercetools.Project;
import io.integrationhub.commercetools.extension.registration.ExtensionState.Condition;
import io.integrationhub.core.fault.PermanentFault;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Brings one Extension to what it should be, in place: deleting and creating it anew would let writes through unasked
 * between. May run any number of times, in several replicas at once.
 */
final class ExtensionKeeper {

    private final Project project;
    private final WantedExtension wanted;

    /** commercetools masks secrets, so whether it has the right one cannot be seen: each process sends it once. */
    private volatile boolean hasSentSecret;

    ExtensionKeeper(Project project, WantedExtension wanted) {
        this.project = project;
        this.wanted = wanted;
    }

    String key() {
        return wanted.key();
    }

    /**
     * Creates or changes the Extension where needed.
     *
     * @throws io.integrationhub.core.fault.Fault as {@link Project#call}
     */
    ExtensionState keep() {
        Extension known = find(wanted.key()).orElseGet(this::create);
        if (isForeign(known)) {
            return foreign();
        }
        Extension kept = project.update(this::read, this::needed, this::write);
        hasSentSecret = true;
        return stateOf(kept);
    }

    /** Looks at the Extension without touching it. */
    ExtensionState look() {
        return find(wanted.key())
                .map(known -> isForeign(known) ? foreign() : stateOf(known))
                .orElseGet(() -> state(Condition.ABSENT, "there is no Extension of this key"));
    }

    /**
     * Removes the Extension, if there is one and the hub made it; the hub's own that depend on it lose that dependency
     * first, because commercetools removes none that others depend on.
     */
    boolean remove() {
        Optional<Extension> known = find(wanted.key()).filter(extension -> !isForeign(extension));
        known.ifPresent(extension -> {
            dependants(extension).forEach(one -> release(one, extension.getId()));
            project.call(
                    project.api().extensions().withKey(wanted.key()).delete().withVersion(extension.getVersion()));
        });
        return known.isPresent();
    }

    private Extension create() {
        try {
            Extension created = project.call(project.api().extensions().post(wanted.draft(dependencies())));
            hasSentSecret = true;
            return created;
        } catch (PermanentFault e) {
            boolean anotherReplicaWasFaster = CommercetoolsError.behind(e)
                    .filter(error -> error.has("DuplicateField"))
                    .isPresent();
            return find(wanted.key()).filter(found -> anotherReplicaWasFaster).orElseThrow(() -> e);
        }
    }

    private List<ExtensionUpdateAction> needed(Extension known) {
        List<ExtensionUpdateAction> actions = new ArrayList<>(wanted.differences(known, dependencies()));
        if (!hasSentSecret && wanted.isSamePlace(known)) {
            actions.add(wanted.changeDestination());
        }
        return actions;
    }

    /** The ids of those that exist among the ones it should come after. */
    private Set<String> dependencies() {
        return wanted.after().stream()
                .flatMap(key -> find(key).stream())
                .map(Extension::getId)
                .collect(Collectors.toSet());
    }

    private List<Extension> dependants(Extension extension) {
        // A Project has at most 25 Extensions, so one page has them all.
        return project.call(project.api().extensions().get().withLimit(100)).getResults().stream()
                .filter(one -> WantedExtension.dependencies(one).contains(extension.getId()))
                .filter(this::isMadeByHub)
                .toList();
    }

    private void release(Extension dependant, String id) {
        Set<String> left = WantedExtension.dependencies(dependant).stream()
                .filter(one -> !one.equals(id))
                .collect(Collectors.toSet());
        project.call(project.api()
                .extensions()
                .withId(dependant.getId())
                .post(update -> update.version(dependant.getVersion()).actions(WantedExtension.setDependencies(left))));
    }

    /** Ours is what this API client made, or what already leads to our address. */
    private boolean isForeign(Extension known) {
        return !isMadeByHub(known) && !wanted.isSamePlace(known);
    }

    private boolean isMadeByHub(Extension known) {
        @Nullable CreatedBy creator = known.getCreatedBy();
        return creator != null && project.clientId().equals(creator.getClientId());
    }

    private ExtensionState stateOf(Extension known) {
        Set<String> existing = dependencies();
        if (!wanted.differences(known, existing).isEmpty()) {
            return state(
                    Condition.DIFFERENT,
                    "its address, triggers, timeout or dependencies are not what this service" + " needs");
        }
        return existing.size() < wanted.after().size()
                ? state(Condition.INCOMPLETE, "waits for one of " + wanted.after() + ", which does not exist yet")
                : state(Condition.REGISTERED, "");
    }

    private ExtensionState foreign() {
        return state(
                Condition.FOREIGN,
                "an Extension of this key exists that the hub did not make; delete it or choose"
                        + " another key-prefix");
    }

    private Optional<Extension> find(String key) {
        return project.find(project.api().extensions().withKey(key).get());
    }

    private Extension read() {
        return project.call(project.api().extensions().withKey(wanted.key()).get());
    }

    private Extension write(Extension known, List<ExtensionUpdateAction> actions) {
        return project.call(project.api()
                .extensions()
                .withKey(wanted.key())
                .post(update -> update.version(known.getVersion()).actions(actions)));
    }

    private ExtensionState state(Condition condition, String detail) {
        return new ExtensionState(wanted.key(), condition, detail);
    }
}
