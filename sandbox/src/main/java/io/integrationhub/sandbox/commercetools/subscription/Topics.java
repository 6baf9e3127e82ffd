package io.integrationhub.sandbox.commercetools.subscription;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The clouds' topics and queues behind destinations. A topic that nobody reads yet keeps what it is told until an
 * endpoint is registered, as the real ones do; a broken one takes nothing.
 */
public final class Topics {

    private final Map<String, PushTarget> targets = new ConcurrentHashMap<>();
    private final Set<String> broken = ConcurrentHashMap.newKeySet();

    /**
     * @param address for example {@code projectId/topic} of Pub/Sub, the topic's ARN of SNS, {@code accountId/region}
     *     of EventBridge, the URI of Event Grid
     */
    public void pushTo(String address, PushTarget target) {
        targets.put(address, target);
    }

    /** Makes the topic refuse everything, as after a permission was withdrawn. */
    public void breakTopic(String address) {
        broken.add(address);
    }

    public void repairTopic(String address) {
        broken.remove(address);
    }

    boolean isBroken(String address) {
        return broken.contains(address);
    }

    Optional<PushTarget> target(String address) {
        return Optional.ofNullable(targets.get(address));
    }
}
