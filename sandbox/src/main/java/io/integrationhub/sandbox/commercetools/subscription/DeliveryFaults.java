package io.integrationhub.sandbox.commercetools.subscription;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * How badly notifications are delivered. What happens to each is decided in the order of the commits, so the same seed
 * and the same commits give the same losses and repetitions.
 */
public final class DeliveryFaults {

    private static final long DEFAULT_SEED = 1;

    private Random random = new Random(DEFAULT_SEED);
    private double dropped;
    private double doubled;
    private Duration delay = Duration.ZERO;
    private Duration shuffledWithin = Duration.ZERO;
    private boolean off;
    private boolean paused;

    /** Begins the same sequence of decisions again. */
    public synchronized void seed(long seed) {
        random = new Random(seed);
    }

    /** This share of the notifications is lost, from 0 to 1. */
    public synchronized void drop(double share) {
        dropped = share;
    }

    /** This share of the notifications comes twice, from 0 to 1. */
    public synchronized void repeat(double share) {
        doubled = share;
    }

    /** Every notification waits this long first. */
    public synchronized void delay(Duration by) {
        delay = by;
    }

    /** Every notification waits some time up to this, so that they come in another order. */
    public synchronized void shuffle(Duration within) {
        shuffledWithin = within;
    }

    /** No notification is delivered; those of this time are lost. */
    public synchronized void switchOff(boolean lost) {
        off = lost;
    }

    /** No notification is delivered until it goes on; those of this time come then. */
    public synchronized void pause(boolean waiting) {
        paused = waiting;
        notifyAll();
    }

    /** Delivers well again. */
    public synchronized void clear() {
        dropped = 0;
        doubled = 0;
        delay = Duration.ZERO;
        shuffledWithin = Duration.ZERO;
        off = false;
        pause(false);
    }

    /** The waiting times of the deliveries of one notification: none when it is lost, two when it comes twice. */
    synchronized List<Duration> plan() {
        if (off || random.nextDouble() < dropped) {
            return List.of();
        }
        List<Duration> deliveries = new ArrayList<>(List.of(waitingTime()));
        if (random.nextDouble() < doubled) {
            deliveries.add(waitingTime());
        }
        return deliveries;
    }

    private Duration waitingTime() {
        return delay.plusNanos((long) (random.nextDouble() * shuffledWithin.toNanos()));
    }

    synchronized void awaitGoing() throws InterruptedException {
        while (paused) {
            wait();
        }
    }
}
