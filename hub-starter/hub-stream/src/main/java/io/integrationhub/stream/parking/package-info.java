/**
 * Parked records: put aside with their reason, listed, looked at, replayed or discarded.
 *
 * <p>{@code ParkingTopic} writes them to the tenant's parked topic; a consumer of that topic keeps the list.
 */
@NullMarked
package io.integrationhub.stream.parking;

import org.jspecify.annotations.NullMarked;
