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
 * @param destination with its secrets
 */
record WantedSubscription(
        String key,
        Destination destination,
        List<MessageSubscription> messages,
        List<ChangeSubscription> changes,
        DeliveryFormat format) {

    static WantedSubscription of(String service, SubscriptionSettings settings, FeedSettings feeds) {
        DeliveryFormat format = settings.format() == SubscriptionSettings.Format.CLOUD_EVENTS
                ? CloudEventsFormat.builder().cloudEventsVersion("1.0").build()
                : DeliveryFormat.platformBuilder().build();
        return new WantedSubscription(
                settings.key(service), Destinations.from(settings), feeds.messages(), feeds.changes(), format);
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

    /** What must change about the one that exists; its destination only if it leads elsewhere. */
    List<SubscriptionUpdateAction> differences(Subscription known) {
        List<SubscriptionUpdateAction> actions = new ArrayList<>();
        if (!types(messages).equals(types(known.getMessages()))) {
            actions.add(SubscriptionUpdateAction.setMessagesBuilder()
                    .messages(messages)
                    .build());
        }
        if (!resources(changes).equals(resources(known.getChanges()))) {
            actions.add(SubscriptionUpdateAction.setChangesBuilder()
                    .changes(changes)
                    .build());
        }
        if (!isSamePlace(known)) {
            actions.add(restart());
        }
        return actions;
    }

    boolean isSamePlace(Subscription known) {
        return Destinations.isSamePlace(destination, known.getDestination());
    }

    /** The format cannot be changed in place. */
    boolean hasOtherFormat(Subscription known) {
        return known.getFormat() != null && !Objects.equals(known.getFormat().getType(), format.getType());
    }

    /** Sends destination and secrets anew, which also starts a Subscription again that commercetools has stopped. */
    SubscriptionUpdateAction restart() {
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
