package io.integrationhub.commercetools.subscription;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import com.commercetools.api.models.subscription.ChangeSubscription;
import com.commercetools.api.models.subscription.CloudEventsFormat;
import com.commercetools.api.models.subscription.DeliveryFormat;
import com.commercetools.api.models.subscription.Destination;
import com.commercetools.api.models.subscription.MessageSubscription;
import com.commercetools.api.models.subscription.Subscription;
import com.commercetools.api.models.subscription.SubscriptionDraft;
import com.commercetools.api.models.subscription.SubscriptionUpdateAction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The Subscription as it should be.
 *
 * @param destination including its secrets
 */
record DesiredSubscription(
        String key,
        Destination destination,
        List<MessageSubscription> messages,
        List<ChangeSubscription> changes,
        DeliveryFormat format) {

    static DesiredSubscription of(String service, SubscriptionSettings settings, NotificationSettings notifications) {
        DeliveryFormat format = settings.format() == SubscriptionSettings.Format.CLOUD_EVENTS
                ? CloudEventsFormat.builder().cloudEventsVersion("1.0").build()
                : DeliveryFormat.platformBuilder().build();
        return new DesiredSubscription(
                settings.key(service),
                Destinations.from(settings),
                notifications.messages(),
                notifications.changes(),
                format);
    }

    SubscriptionDraft draft() {
        return SubscriptionDraft.builder()
                .key(key)
                .destination(destination)
                .messages(messages)
                .changes(changes)
                .format(format)
                .build();
    }

    /** The update actions that an existing Subscription needs; its destination is only sent if it differs. */
    List<SubscriptionUpdateAction> updatesFor(Subscription existing) {
        List<SubscriptionUpdateAction> actions = new ArrayList<>();
        if (!types(messages).equals(types(existing.getMessages()))) {
            actions.add(SubscriptionUpdateAction.setMessagesBuilder()
                    .messages(messages)
                    .build());
        }
        if (!resources(changes).equals(resources(existing.getChanges()))) {
            actions.add(SubscriptionUpdateAction.setChangesBuilder()
                    .changes(changes)
                    .build());
        }
        if (!hasSameDestination(existing)) {
            actions.add(destinationUpdate());
        }
        return actions;
    }

    boolean hasSameDestination(Subscription existing) {
        return Destinations.isSame(destination, existing.getDestination());
    }

    /** Whether the formats differ, which cannot be changed in place. */
    boolean hasOtherFormat(Subscription existing) {
        return existing.getFormat() != null
                && !Objects.equals(existing.getFormat().getType(), format.getType());
    }

    /**
     * Sends the destination and its secrets again, which also restarts a Subscription that commercetools has stopped.
     */
    SubscriptionUpdateAction destinationUpdate() {
        return SubscriptionUpdateAction.changeDestinationBuilder()
                .destination(destination)
                .build();
    }

    private static Map<String, Set<String>> types(@Nullable List<MessageSubscription> messages) {
        return Objects.requireNonNullElse(messages, List.<MessageSubscription>of()).stream()
                .collect(toMap(
                        message -> message.getResourceTypeId().getJsonName(),
                        message -> Set.copyOf(Objects.requireNonNullElse(message.getTypes(), List.of()))));
    }

    private static Set<String> resources(@Nullable List<ChangeSubscription> changes) {
        return Objects.requireNonNullElse(changes, List.<ChangeSubscription>of()).stream()
                .map(change -> change.getResourceTypeId().getJsonName())
                .collect(toSet());
    }
}
