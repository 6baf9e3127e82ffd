@NullMarked
package io.integrationhub.inventorythreshold.reservation;

import org.jspecify.annotations.NullMarked;
