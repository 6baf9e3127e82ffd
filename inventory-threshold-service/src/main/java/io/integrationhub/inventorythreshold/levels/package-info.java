/** Publishes events when stock crosses its threshold. Start at {@code StockLevelFlow}. */
@NullMarked
package io.integrationhub.inventorythreshold.levels;

import org.jspecify.annotations.NullMarked;
