package io.integrationhub.pricing.commercetools;

import com.commercetools.api.models.common.HighPrecisionMoney;
import com.commercetools.api.models.common.HighPrecisionMoneyDraft;
import com.commercetools.api.models.common.PriceTierDraft;
import com.commercetools.api.models.common.TypedMoney;
import io.integrationhub.pricing.price.Money;
import io.integrationhub.pricing.price.Tier;
import java.math.BigDecimal;
import java.util.List;

/** Translates amounts: minor units where they suffice, high precision money otherwise. */
public final class MoneyDrafts {

    private MoneyDrafts() {}

    /** The draft of an amount: high precision money only if minor units do not suffice. */
    public static com.commercetools.api.models.common.Money of(Money money) {
        if (money.needsHighPrecision()) {
            return HighPrecisionMoneyDraft.builder()
                    .currencyCode(money.currency())
                    .preciseAmount(money.toPreciseUnits())
                    .fractionDigits(money.amount().scale())
                    .build();
        }
        return com.commercetools.api.models.common.Money.builder()
                .currencyCode(money.currency())
                .centAmount(money.toMinorUnits())
                .build();
    }

    static List<PriceTierDraft> of(List<Tier> tiers) {
        return tiers.stream()
                .map(tier -> PriceTierDraft.builder()
                        .minimumQuantity(tier.minimumQuantity())
                        .value(of(tier.value()))
                        .build())
                .toList();
    }

    /** The amount of money that was read. */
    public static Money from(TypedMoney money) {
        return money instanceof HighPrecisionMoney precise
                ? new Money(
                        BigDecimal.valueOf(precise.getPreciseAmount(), precise.getFractionDigits()),
                        precise.getCurrencyCode())
                : Money.ofMinorUnits(money.getCentAmount(), money.getCurrencyCode());
    }
}
