package io.integrationhub.emailnotifier.commercetools.order;

import com.commercetools.api.models.common.HighPrecisionMoney;
import com.commercetools.api.models.common.TypedMoney;
import io.integrationhub.emailnotifier.content.value.Money;

/** Maps money to exact amounts (https://docs.commercetools.com/api/types#typedmoney). */
public final class MoneyMapping {

    private MoneyMapping() {}

    /** The exact amount; of a high-precision price with all its digits. */
    public static Money from(TypedMoney money) {
        return money instanceof HighPrecisionMoney precise
                ? Money.ofMinor(money.getCurrencyCode(), precise.getPreciseAmount(), money.getFractionDigits())
                : Money.ofMinor(money.getCurrencyCode(), money.getCentAmount(), money.getFractionDigits());
    }
}
