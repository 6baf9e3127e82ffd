package io.integrationhub.inventorythreshold.stockin;

import io.integrationhub.core.fault.FaultCode;

/** Why a message about stock is parked. */
enum StockReportFault implements FaultCode {
    /** A report lacks what every report must say, or is no JSON. */
    STOCK_REPORT_MALFORMED,
    /** A report says how much more or less there is, and nothing that tells a repetition. */
    STOCK_CHANGE_WITHOUT_ID,
    /** A report would empty more of the shop than the tenant allows without a person's word. */
    STOCK_REPORT_EMPTIES_TOO_MUCH
}
