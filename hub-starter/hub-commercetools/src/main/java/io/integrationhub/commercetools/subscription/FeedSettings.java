package io.integrationhub.commercetools.subscription;

import com.commercetools.api.models.subscription.ChangeSubscription;
import com.commercetools.api.models.subscription.ChangeSubscriptionResourceTypeId;
import com.commercetools.api.models.subscription.MessageSubscription;
import com.commercetools.api.models.subscription.MessageSubscriptionResourceTypeId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What this service wants to be notified of; a service's own file says so, a deployment rarely changes it.
 *
 * @param feeds Resource types whose notifications this service takes in, for example order.
 * @param notifications Which notifications, by resource type; all Messages where nothing is said.
 */
@ConfigurationProperties("hub")
record FeedSettings(
        @DefaultValue List<String> feeds, @DefaultValue Map<String, Notifications> notifications) {

    private static final Notifications ALL_MESSAGES = new Notifications(List.of(), false);

    FeedSettings {
        feeds = List.copyOf(feeds);
        notifications = Map.copyOf(notifications);
    }

    /**
     * Which notifications of one resource type.
     *
     * @param messages Types of Messages, for example OrderCreated; all of them if neither they nor changes are named.
     * @param changes Whether every change is notified too, also those for which there is no Message.
     */
    record Notifications(
            @DefaultValue List<String> messages,
            @DefaultValue("false") boolean changes) {

        Notifications {
            messages = List.copyOf(messages);
        }

        boolean wantsMessages() {
            return !changes || !messages.isEmpty();
        }
    }

    /** The same without feeds that a tenant has no need of. */
    FeedSettings without(Set<String> needless) {
        return new FeedSettings(
                feeds.stream().filter(feed -> !needless.contains(feed)).toList(), notifications);
    }

    List<MessageSubscription> messages() {
        return feeds.stream()
                .filter(feed -> wanted(feed).wantsMessages())
                .map(feed -> MessageSubscription.builder()
                        .resourceTypeId(MessageSubscriptionResourceTypeId.findEnum(feed))
                        .types(wanted(feed).messages())
                        .build())
                .toList();
    }

    List<ChangeSubscription> changes() {
        return feeds.stream()
                .filter(feed -> wanted(feed).changes())
                .map(feed -> ChangeSubscription.builder()
                        .resourceTypeId(ChangeSubscriptionResourceTypeId.findEnum(feed))
                        .build())
                .toList();
    }

    private Notifications wanted(String feed) {
        return notifications.getOrDefault(feed, ALL_MESSAGES);
    }
}
