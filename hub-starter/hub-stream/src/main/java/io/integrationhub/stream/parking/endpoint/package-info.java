/** The endpoint {@code parked}: lists, shows, replays and discards parked records. */
@NullMarked
package io.integrationhub.stream.parking.endpoint;

import org.jspecify.annotations.NullMarked;
