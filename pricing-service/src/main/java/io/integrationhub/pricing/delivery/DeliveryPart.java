package io.integrationhub.pricing.delivery;

import java.util.List;

/**
 * A part of a delivery.
 *
 * @param number from 1
 * @param origin where it comes from, for people
 * @param places where each of its rows comes from; empty if they are simply counted
 * @param body JSON, as the master sent it
 */
public record DeliveryPart(int number, String origin, List<String> places, byte[] body) {

    public DeliveryPart {
        places = List.copyOf(places);
    }

    /** Never prints the body. */
    @Override
    public String toString() {
        return "DeliveryPart[" + number + ", " + origin + "]";
    }
}
