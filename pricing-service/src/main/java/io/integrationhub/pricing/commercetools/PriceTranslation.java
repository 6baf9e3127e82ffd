package io.integrationhub.pricing.commercetools;

import com.commercetools.api.models.standalone_price.StandalonePriceDraft;
import com.commercetools.api.models.standalone_price.StandalonePriceDraftBuilder;
import com.commercetools.api.models.standalone_price.StandalonePriceUpdateAction;
import io.integrationhub.pricing.price.ExistingPrice;
import io.integrationhub.pricing.price.PriceChange;
import io.integrationhub.pricing.price.PriceChange.ChangeActive;
import io.integrationhub.pricing.price.PriceChange.ChangeValue;
import io.integrationhub.pricing.price.PriceChange.SetKey;
import io.integrationhub.pricing.price.PriceChange.SetTiers;
import io.integrationhub.pricing.price.PriceChange.SetValidity;
import io.integrationhub.pricing.price.PriceScope;
import io.integrationhub.pricing.price.StandalonePrice;
import io.integrationhub.pricing.price.Tier;
import io.integrationhub.pricing.price.Validity;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Translates prices into drafts and update actions, and back. */
final class PriceTranslation {

    private PriceTranslation() {}

    static StandalonePriceDraft draft(PriceScope scope, StandalonePrice price) {
        StandalonePriceDraftBuilder draft = StandalonePriceDraft.builder()
                .key(price.key().isEmpty() ? null : price.key())
                .sku(scope.sku())
                .value(MoneyDrafts.of(price.value()))
                .active(price.active())
                .validFrom(time(price.validity().from()))
                .validUntil(time(price.validity().until()));
        if (!price.tiers().isEmpty()) {
            draft.tiers(MoneyDrafts.of(price.tiers()));
        }
        if (!scope.country().isEmpty()) {
            draft.country(scope.country());
        }
        if (!scope.customerGroup().isEmpty()) {
            draft.customerGroup(group -> group.key(scope.customerGroup()));
        }
        if (!scope.channel().isEmpty()) {
            draft.channel(channel -> channel.key(scope.channel()));
        }
        return draft.build();
    }

    static StandalonePriceUpdateAction action(PriceChange change) {
        return switch (change) {
            case ChangeValue it ->
                StandalonePriceUpdateAction.changeValueBuilder()
                        .value(MoneyDrafts.of(it.value()))
                        .staged(false)
                        .build();
            case SetTiers it ->
                StandalonePriceUpdateAction.setPriceTiersBuilder()
                        .tiers(MoneyDrafts.of(it.tiers()))
                        .build();
            case SetValidity it ->
                StandalonePriceUpdateAction.setValidFromAndUntilBuilder()
                        .validFrom(time(it.validity().from()))
                        .validUntil(time(it.validity().until()))
                        .build();
            case ChangeActive it ->
                StandalonePriceUpdateAction.changeActiveBuilder()
                        .active(it.active())
                        .build();
            case SetKey it ->
                StandalonePriceUpdateAction.setKeyBuilder()
                        .key(it.key().isEmpty() ? null : it.key())
                        .build();
        };
    }

    private static @Nullable ZonedDateTime time(Optional<Instant> time) {
        return time.map(it -> it.atZone(ZoneOffset.UTC)).orElse(null);
    }

    static ExistingPrice existing(com.commercetools.api.models.standalone_price.StandalonePrice price) {
        List<Tier> tiers =
                Objects.requireNonNullElse(price.getTiers(), List.<com.commercetools.api.models.common.PriceTier>of())
                        .stream()
                        .map(tier -> new Tier(tier.getMinimumQuantity(), MoneyDrafts.from(tier.getValue())))
                        .toList();
        StandalonePrice translated = new StandalonePrice(
                Objects.requireNonNullElse(price.getKey(), ""),
                new Validity(instant(price.getValidFrom()), instant(price.getValidUntil())),
                MoneyDrafts.from(price.getValue()),
                tiers,
                !Boolean.FALSE.equals(price.getActive()));
        return new ExistingPrice(price.getId(), price.getVersion(), translated);
    }

    private static Optional<Instant> instant(@Nullable ZonedDateTime time) {
        return Optional.ofNullable(time).map(ZonedDateTime::toInstant);
    }

    /**
     * The scope of a price; empty if the hub cannot name it, because it is for recurring orders only, or its customer
     * group or channel has no key.
     */
    static Optional<PriceScope> scope(com.commercetools.api.models.standalone_price.StandalonePrice price) {
        if (price.getRecurrencePolicy() != null) {
            return Optional.empty();
        }
        Optional<String> group = price.getCustomerGroup() == null
                ? Optional.of("")
                : Optional.ofNullable(price.getCustomerGroup().getObj()).map(it -> it.getKey());
        Optional<String> channel = price.getChannel() == null
                ? Optional.of("")
                : Optional.ofNullable(price.getChannel().getObj()).map(it -> it.getKey());
        return group.flatMap(groupKey -> channel.map(channelKey -> new PriceScope(
                price.getSku(),
                price.getValue().getCurrencyCode(),
                Objects.requireNonNullElse(price.getCountry(), ""),
                groupKey,
                channelKey)));
    }
}
