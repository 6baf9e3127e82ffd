package io.integrationhub.pricing.quote.cart;

import io.integrationhub.pricing.price.Money;
import io.integrationhub.pricing.quote.report.ReportedFee;

/** A change of a quotation cart. */
public sealed interface CartChange {

    /** A line costs this and nothing else. */
    record LockPrice(String lineId, Money unitPrice, Money total) implements CartChange {}

    /** A line has another quantity, and costs this and nothing else. */
    record ChangeQuantity(String lineId, long quantity, Money unitPrice, Money total) implements CartChange {}

    /** A line is not offered. */
    record RemoveLine(String lineId) implements CartChange {}

    /** The master offers a further product. */
    record AddLine(String sku, long quantity, Money unitPrice, Money total) implements CartChange {}

    /** A fee is not offered, or otherwise. */
    record RemoveFee(String feeId) implements CartChange {}

    /** The master offers a service or fee. */
    record AddFee(String key, ReportedFee fee) implements CartChange {}
}
