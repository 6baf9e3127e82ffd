package io.integrationhub.sandbox.oms;

/**
 * How badly webhooks are delivered; the same seed misbehaves the same way.
 *
 * @param duplicates how many of 100 are sent twice
 * @param drops how many of 100 are never sent
 * @param shuffleWindow how many are gathered and then sent in random order; 1 keeps the order
 * @param seed of the randomness
 */
public record WebhookManner(int duplicates, int drops, int shuffleWindow, long seed) {

    /** Each once, in order. */
    public static final WebhookManner GOOD = new WebhookManner(0, 0, 1, 0);

    public WebhookManner {
        if (shuffleWindow < 1) {
            throw new IllegalArgumentException("shuffleWindow must be at least 1");
        }
    }
}
