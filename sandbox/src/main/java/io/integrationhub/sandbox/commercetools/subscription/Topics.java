package io.integrationhub.sandbox.commercetools.subscription;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The topics and queues of cloud providers behind destinations. A topic without a push target stores its notifications
 * until one is registered, as real topics do; a broken topic accepts nothing.
 */
public final class Topics {

    private final Map<String, PushTarget> targets = new ConcurrentHashMap<>();
    private final Set<String> broken = ConcurrentHashMap.newKeySet();

    /**
     * Registers the push target of a topic.
     *
     * @param address for example {@code projectId/topic} for Pub/Sub, the topic's ARN for SNS, {@code accountId/region}
     *     for EventBridge, the URI for Event Grid
     * @param authorization value of the {@code Authorization} header; empty for none
     */
    public void pushTo(String address, URI url, String authorization) {
        targets.put(address, new PushTarget(url, authorization));
    }

    /** Makes the topic reject everything, as after a permission was revoked. */
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
