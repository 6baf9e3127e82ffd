package io.integrationhub.commercetools.subscription;

import com.commercetools.api.models.common.CreatedBy;
import com.commercetools.api.models.subscription.SqsDestination;
import com.commercetools.api.models.subscription.Subscription;
import com.commercetools.api.models.subscription.SubscriptionHealthStatus;
import com.commercetools.api.models.subscription.SubscriptionUpdateAction;
import io.integrationhub.commercetools.Project;
import io.integrationhub.commercetools.provisioning.Provisioning;
import io.integrationhub.commercetools.watch.ResourceState;
import io.integrationhub.commercetools.watch.ResourceState.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Changes one Subscription in place until it is as it should be: deleting and recreating it would lose the
 * notifications in between. Repeatable, by several replicas at once as well.
 */
final class SubscriptionReconciler {

    /**
     * Repaired by sending the destination again: a secret may have changed, and a stopped Subscription restarts no
     * other way.
     */
    private static final Set<SubscriptionHealthStatus> MISCONFIGURED = Set.of(
            SubscriptionHealthStatus.CONFIGURATION_ERROR,
            SubscriptionHealthStatus.CONFIGURATION_ERROR_DELIVERY_STOPPED);

    /** A Project has no more; https://docs.commercetools.com/api/limits#subscriptions. */
    private static final int MAX_SUBSCRIPTIONS = 500;

    private final Project project;
    private final DesiredSubscription desired;

    SubscriptionReconciler(Project project, DesiredSubscription desired) {
        this.project = project;
        this.desired = desired;
    }

    String key() {
        return desired.key();
    }

    /**
     * Creates or changes the Subscription where needed.
     *
     * @throws io.integrationhub.core.fault.Fault as {@link Project#call}; a rejection usually means that commercetools
     *     cannot reach the destination
     */
    ResourceState reconcile() {
        Subscription existing = Provisioning.findOrCreate(
                this::find, () -> project.call(project.api().subscriptions().post(desired.draft())));
        return conflict(existing).orElseGet(() -> stateOf(project.update(this::read, this::updatesFor, this::write)));
    }

    /** Checks the Subscription without changing it. */
    ResourceState inspect() {
        return find().map(existing -> conflict(existing).orElseGet(() -> stateOf(existing)))
                .orElseGet(() -> state(Condition.ABSENT, "no Subscription with this key exists"));
    }

    /**
     * The keys of other Subscriptions of the Project that deliver to the same SQS queue: SQS gives each message to one
     * reader, so that their services take each other's notifications.
     */
    List<String> sharingQueue() {
        if (!(desired.destination() instanceof SqsDestination)) {
            return List.of();
        }
        return project.call(project.api().subscriptions().get().withLimit(MAX_SUBSCRIPTIONS)).getResults().stream()
                .filter(other -> !desired.key().equals(other.getKey()) && desired.hasSameDestination(other))
                .map(other -> Objects.requireNonNullElse(other.getKey(), other.getId()))
                .toList();
    }

    /** Removes the Subscription if it exists and the hub created it. */
    boolean remove() {
        Optional<Subscription> own = find().filter(existing -> !isForeign(existing));
        own.ifPresent(existing -> project.call(
                project.api().subscriptions().withKey(desired.key()).delete().withVersion(existing.getVersion())));
        return own.isPresent();
    }

    private List<SubscriptionUpdateAction> updatesFor(Subscription existing) {
        List<SubscriptionUpdateAction> actions = new ArrayList<>(desired.updatesFor(existing));
        if (MISCONFIGURED.contains(status(existing)) && desired.hasSameDestination(existing)) {
            actions.add(desired.destinationUpdate());
        }
        return actions;
    }

    /** Why a Subscription with our key is left alone. */
    private Optional<ResourceState> conflict(Subscription existing) {
        if (isForeign(existing)) {
            return Optional.of(state(
                    Condition.FOREIGN,
                    "a Subscription with this key exists that the hub did not create; delete it"
                            + " or choose another key-prefix"));
        }
        return desired.hasOtherFormat(existing)
                ? Optional.of(state(
                        Condition.FOREIGN,
                        "its format differs, which cannot be changed; choose that format or another key-prefix"))
                : Optional.empty();
    }

    /** A Subscription is ours if this API client created it, or if it already delivers to our destination. */
    private boolean isForeign(Subscription existing) {
        @Nullable CreatedBy creator = existing.getCreatedBy();
        boolean createdByHub = creator != null && project.clientId().equals(creator.getClientId());
        return !createdByHub && !desired.hasSameDestination(existing);
    }

    private ResourceState stateOf(Subscription existing) {
        SubscriptionHealthStatus status = status(existing);
        return status == SubscriptionHealthStatus.HEALTHY
                ? state(Condition.HEALTHY, "")
                : state(
                        Condition.NOT_DELIVERING,
                        "its status is " + status.getJsonName()
                                + "; check that the destination exists and lets commercetools write");
    }

    private static SubscriptionHealthStatus status(Subscription existing) {
        return Optional.ofNullable(existing.getStatus()).orElse(SubscriptionHealthStatus.HEALTHY);
    }

    private Optional<Subscription> find() {
        return project.find(project.api().subscriptions().withKey(desired.key()).get());
    }

    private Subscription read() {
        return project.call(project.api().subscriptions().withKey(desired.key()).get());
    }

    private Subscription write(Subscription existing, List<SubscriptionUpdateAction> actions) {
        return project.call(project.api()
                .subscriptions()
                .withKey(desired.key())
                .post(update -> update.version(existing.getVersion()).actions(actions)));
    }

    private ResourceState state(Condition condition, String detail) {
        return new ResourceState(desired.key(), condition, detail);
    }
}
