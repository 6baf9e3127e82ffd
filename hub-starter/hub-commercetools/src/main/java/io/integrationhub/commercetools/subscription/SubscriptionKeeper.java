package io.integrationhub.commercetools.subscription;

import com.commercetools.api.models.common.CreatedBy;
import com.commercetools.api.models.subscription.Subscription;
import com.commercetools.api.models.subscription.SubscriptionHealthStatus;
import com.commercetools.api.models.subscription.SubscriptionUpdateAction;
import io.integrationhub.commercetools.CommercetoolsError;
import io.integrationhub.commercetools.Project;
import io.integrationhub.commercetools.subscription.SubscriptionState.Condition;
import io.integrationhub.core.fault.PermanentFault;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Brings one Subscription to what it should be, in place: deleting and creating it anew would lose the notifications
 * between. May run any number of times, in several replicas at once.
 */
final class SubscriptionKeeper {

    /** Healed by sending the destination anew: a secret may have changed, and a stopped one starts no other way. */
    private static final Set<SubscriptionHealthStatus> MISCONFIGURED = Set.of(
            SubscriptionHealthStatus.CONFIGURATION_ERROR,
            SubscriptionHealthStatus.CONFIGURATION_ERROR_DELIVERY_STOPPED);

    private final Project project;
    private final WantedSubscription wanted;

    SubscriptionKeeper(Project project, WantedSubscription wanted) {
        this.project = project;
        this.wanted = wanted;
    }

    String key() {
        return wanted.key();
    }

    /**
     * Creates or changes the Subscription where needed.
     *
     * @throws io.integrationhub.core.fault.Fault as {@link Project#call}; a refusal usually means that the destination
     *     cannot be reached by commercetools
     */
    SubscriptionState keep() {
        Subscription known = find().orElseGet(this::create);
        return objection(known).orElseGet(() -> stateOf(project.update(this::read, this::needed, this::write)));
    }

    /** Looks at the Subscription without touching it. */
    SubscriptionState look() {
        return find().map(known -> objection(known).orElseGet(() -> stateOf(known)))
                .orElseGet(() -> state(Condition.ABSENT, "there is no Subscription of this key"));
    }

    /** Removes the Subscription, if there is one and the hub made it. */
    boolean remove() {
        Optional<Subscription> known = find().filter(subscription -> !isForeign(subscription));
        known.ifPresent(subscription -> project.call(
                project.api().subscriptions().withKey(wanted.key()).delete().withVersion(subscription.getVersion())));
        return known.isPresent();
    }

    private Subscription create() {
        try {
            return project.call(project.api().subscriptions().post(wanted.draft()));
        } catch (PermanentFault e) {
            boolean anotherReplicaWasFaster = CommercetoolsError.behind(e)
                    .filter(error -> error.has("DuplicateField"))
                    .isPresent();
            return find().filter(found -> anotherReplicaWasFaster).orElseThrow(() -> e);
        }
    }

    private List<SubscriptionUpdateAction> needed(Subscription known) {
        List<SubscriptionUpdateAction> actions = new ArrayList<>(wanted.differences(known));
        if (MISCONFIGURED.contains(status(known)) && wanted.isSamePlace(known)) {
            actions.add(wanted.restart());
        }
        return actions;
    }

    /** Why the Subscription of our key is left alone. */
    private Optional<SubscriptionState> objection(Subscription known) {
        if (isForeign(known)) {
            return Optional.of(state(
                    Condition.FOREIGN,
                    "a Subscription of this key exists that the hub did not make; delete it"
                            + " or choose another key-prefix"));
        }
        return wanted.hasOtherFormat(known)
                ? Optional.of(state(
                        Condition.FOREIGN,
                        "its format is another, which cannot be changed; choose that format"
                                + " or another key-prefix"))
                : Optional.empty();
    }

    /** Ours is what this API client made, or what already leads to our destination. */
    private boolean isForeign(Subscription known) {
        @Nullable CreatedBy creator = known.getCreatedBy();
        boolean madeByUs = creator != null && project.clientId().equals(creator.getClientId());
        return !madeByUs && !wanted.isSamePlace(known);
    }

    private SubscriptionState stateOf(Subscription known) {
        SubscriptionHealthStatus status = status(known);
        return status == SubscriptionHealthStatus.HEALTHY
                ? state(Condition.HEALTHY, "")
                : state(
                        Condition.NOT_DELIVERING,
                        "its status is "
                                + status.getJsonName()
                                + "; look whether the destination exists and lets commercetools"
                                + " write");
    }

    private static SubscriptionHealthStatus status(Subscription known) {
        return Optional.ofNullable(known.getStatus()).orElse(SubscriptionHealthStatus.HEALTHY);
    }

    private Optional<Subscription> find() {
        return project.find(project.api().subscriptions().withKey(wanted.key()).get());
    }

    private Subscription read() {
        return project.call(project.api().subscriptions().withKey(wanted.key()).get());
    }

    private Subscription write(Subscription known, List<SubscriptionUpdateAction> actions) {
        return project.call(project.api()
                .subscriptions()
                .withKey(wanted.key())
                .post(update -> update.version(known.getVersion()).actions(actions)));
    }

    private SubscriptionState state(Condition condition, String detail) {
        return new SubscriptionState(wanted.key(), condition, detail);
    }
}
