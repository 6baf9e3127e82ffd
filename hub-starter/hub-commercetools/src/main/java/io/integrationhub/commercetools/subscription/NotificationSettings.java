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
 * The notifications that this service receives. Set in the service's own file; a deployment rarely changes it.
 *
 * @param subscribedResources Resource types whose notifications this service receives, for example order.
 * @param notifications Which notifications, by resource type; all Messages by default.
 */
@ConfigurationProperties("hub")
public record NotificationSettings(
        @DefaultValue List<String> subscribedResources,
        @DefaultValue Map<String, Notifications> notifications) {

    private static final Notifications ALL_MESSAGES = new Notifications(List.of(), false);

    public NotificationSettings {
        subscribedResources = List.copyOf(subscribedResources);
        notifications = Map.copyOf(notifications);
    }

    /**
     * Which notifications of one resource type.
     *
     * @param messages Types of Messages, for example OrderCreated; all of them if neither messages nor changes are set.
     * @param changes Whether every change is notified as well, including those without a Message.
     */
    public record Notifications(
            @DefaultValue List<String> messages,
            @DefaultValue("false") boolean changes) {

        public Notifications {
            messages = List.copyOf(messages);
        }

        boolean includeMessages() {
            return !changes || !messages.isEmpty();
        }
    }

    /** Whether all Messages of a resource type are received, so that their numbers have no gaps. */
    public boolean includeAllMessages(String resource) {
        return subscribedResources.contains(resource)
                && notificationsOf(resource).includeMessages()
                && notificationsOf(resource).messages().isEmpty();
    }

    /** The same without some resource types. */
    NotificationSettings without(Set<String> resources) {
        List<String> remaining = subscribedResources.stream()
                .filter(resource -> !resources.contains(resource))
                .toList();
        return new NotificationSettings(remaining, notifications);
    }

    List<MessageSubscription> messages() {
        return subscribedResources.stream()
                .filter(resource -> notificationsOf(resource).includeMessages())
                .map(resource -> MessageSubscription.builder()
                        .resourceTypeId(MessageSubscriptionResourceTypeId.findEnum(resource))
                        .types(notificationsOf(resource).messages())
                        .build())
                .toList();
    }

    List<ChangeSubscription> changes() {
        return subscribedResources.stream()
                .filter(resource -> notificationsOf(resource).changes())
                .map(resource -> ChangeSubscription.builder()
                        .resourceTypeId(ChangeSubscriptionResourceTypeId.findEnum(resource))
                        .build())
                .toList();
    }

    private Notifications notificationsOf(String resource) {
        return notifications.getOrDefault(resource, ALL_MESSAGES);
    }
}
