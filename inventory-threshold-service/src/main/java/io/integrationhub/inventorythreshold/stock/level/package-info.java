/** Stock levels relative to thresholds, and the events that follow from them. */
@NullMarked
package io.integrationhub.inventorythreshold.stock.level;

import org.jspecify.annotations.NullMarked;
