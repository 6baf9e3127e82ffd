package io.integrationhub.sandbox.commercetools.subscription;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * How unreliably notifications are delivered. The fate of each is decided in the order of the commits, so the same seed
 * and the same commits lose and duplicate the same notifications.
 */
public final class DeliveryFaults {

    private static final long DEFAULT_SEED = 1;

    private Random random = new Random(DEFAULT_SEED);
    private double dropped;
    private double duplicated;
    private Duration delay = Duration.ZERO;
    private Duration shuffledWithin = Duration.ZERO;
    private boolean discarding;
    private boolean paused;

    /** Restarts the sequence of random decisions. */
    public synchronized void seed(long seed) {
        random = new Random(seed);
    }

    /** Loses this share of the notifications, from 0 to 1. */
    public synchronized void drop(double share) {
        dropped = share;
    }

    /** Delivers this share of the notifications twice, from 0 to 1. */
    public synchronized void duplicate(double share) {
        duplicated = share;
    }

    /** Delays each notification by this long. */
    public synchronized void delay(Duration by) {
        delay = by;
    }

    /** Delays each notification randomly up to this long, which changes their order. */
    public synchronized void shuffle(Duration within) {
        shuffledWithin = within;
    }

    /** Loses all notifications for as long as it is set. */
    public synchronized void discardAll(boolean lost) {
        discarding = lost;
    }

    /** Holds all notifications back until it is unset, then delivers them. */
    public synchronized void pause(boolean holdBack) {
        paused = holdBack;
        notifyAll();
    }

    /** Delivers reliably again. */
    public synchronized void clear() {
        dropped = 0;
        duplicated = 0;
        delay = Duration.ZERO;
        shuffledWithin = Duration.ZERO;
        discarding = false;
        pause(false);
    }

    /** The delays of the deliveries of one notification: none if it is lost, two if it is duplicated. */
    synchronized List<Duration> nextDelays() {
        if (discarding || random.nextDouble() < dropped) {
            return List.of();
        }
        List<Duration> deliveries = new ArrayList<>(List.of(nextDelay()));
        if (random.nextDouble() < duplicated) {
            deliveries.add(nextDelay());
        }
        return deliveries;
    }

    private Duration nextDelay() {
        return delay.plusNanos((long) (random.nextDouble() * shuffledWithin.toNanos()));
    }

    synchronized void awaitResumed() throws InterruptedException {
        while (paused) {
            wait();
        }
    }
}
