/**
 * What has to be done to export an order.
 *
 * <p>{@code ExportDecision} compares the order with {@code ExportEntry}, what the ledger recorded about its export; the
 * {@code Gate} says which orders may be exported at all.
 */
@NullMarked
package io.integrationhub.orderexport.export;

import org.jspecify.annotations.NullMarked;
