/**
 * Parking: a record that is given up is written to the tenant's parked topic, with the reason.
 *
 * <p>The consumer in {@code list} makes the list of parked records from that topic, {@code endpoint} shows it to
 * people.
 */
@NullMarked
package io.integrationhub.stream.parking;

import org.jspecify.annotations.NullMarked;
