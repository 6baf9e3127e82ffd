package io.integrationhub.taxadapter.vat;

import io.integrationhub.core.fault.FaultCode;

/** What can go wrong with the register. */
enum VatFault implements FaultCode {
    /** It answers, and does not say whether the id is right. */
    VAT_REGISTER_SILENT
}
