/**
 * Takes in what the master reports about its stock, whole or in parts, from messages and files. Start at
 * {@code StockInFlow}.
 */
@NullMarked
package io.integrationhub.inventorythreshold.stockin;

import org.jspecify.annotations.NullMarked;
