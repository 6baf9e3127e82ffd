package io.integrationhub.orderexport.commercetools.mapping;

import com.commercetools.api.models.common.HighPrecisionMoney;
import com.commercetools.api.models.common.TypedMoney;
import io.integrationhub.orderexport.order.money.Money;

/** Maps money to exact amounts (https://docs.commercetools.com/api/types#typedmoney). */
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

    /** Returns the amount multiplied by the quantity. */
    static Money times(TypedMoney money, long quantity) {
        String currency = money.getCurrencyCode();
        long cents = Math.multiplyExact(money.getCentAmount(), quantity);
        int digits = money.getFractionDigits();
        return money instanceof HighPrecisionMoney precise
                ? Money.ofPrecise(currency, Math.multiplyExact(precise.getPreciseAmount(), quantity), digits, cents)
                : Money.ofMinor(currency, cents, digits);
    }
}
