package io.integrationhub.inventorythreshold.stockin;

import io.integrationhub.core.fault.FaultCode;

/** Why a report about stock is parked. */
enum StockReportFault implements FaultCode {
    /** The report is not JSON, or lacks a required field. */
    STOCK_REPORT_MALFORMED,
    /** Items are of a location whose supply channel is not set. */
    STOCK_LOCATION_UNKNOWN,
    /** Several items of a report state different quantities of one position. */
    STOCK_REPORT_CONTRADICTORY,
    /** The report states a change without an id, so that a repeated one could not be recognized. */
    STOCK_CHANGE_WITHOUT_ID,
    /** The report would set more positions to zero than the tenant allows without approval. */
    STOCK_REPORT_GUARDED
}
