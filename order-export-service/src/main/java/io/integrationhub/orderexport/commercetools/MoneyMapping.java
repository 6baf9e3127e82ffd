package io.integrationhub.orderexport.commercetools;

import com.commercetools.api.models.common.HighPrecisionMoney;
import com.commercetools.api.models.common.TypedMoney;
import io.integrationhub.orderexport.order.Money;

/** commercetools' money made exact amounts (https://docs.commercetools.com/api/types#typedmoney). */
final class MoneyMapping {

    private MoneyMapping() {}

    static Money from(TypedMoney money) {
        String currency = money.getCurrencyCode();
        long cents = money.getCentAmount();
        int digits = money.getFractionDigits();
        return money instanceof HighPrecisionMoney precise
                ? Money.ofPrecise(currency, precise.getPreciseAmount(), digits, cents)
                : Money.ofMinor(currency, cents, digits);
    }

    /** The same amount so many times. */
    static Money times(TypedMoney money, long quantity) {
        String currency = money.getCurrencyCode();
        long cents = Math.multiplyExact(money.getCentAmount(), quantity);
        int digits = money.getFractionDigits();
        return money instanceof HighPrecisionMoney precise
                ? Money.ofPrecise(currency, Math.multiplyExact(precise.getPreciseAmount(), quantity), digits, cents)
                : Money.ofMinor(currency, cents, digits);
    }
}
