/** Confirms or releases what the master reserved for an order. Start at {@code ReservationFlow}. */
@NullMarked
package io.integrationhub.inventorythreshold.reservation;

import org.jspecify.annotations.NullMarked;
