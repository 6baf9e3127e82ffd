package io.integrationhub.inventorythreshold.stockin;

import io.integrationhub.inventorythreshold.stock.report.StockReport;

/**
 * An item that could be read.
 *
 * @param index its place in the report as it was sent
 * @param isFull whether its report lists all stock
 */
record ReadItem(int index, StockReport.Item item, boolean isFull) {}
