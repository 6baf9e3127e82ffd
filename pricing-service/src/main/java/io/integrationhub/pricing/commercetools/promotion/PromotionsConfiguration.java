package io.integrationhub.pricing.commercetools.promotion;

import com.commercetools.api.models.cart_discount.CartDiscount;
import com.commercetools.api.models.discount_code.DiscountCode;
import com.commercetools.api.models.product_discount.ProductDiscount;
import io.integrationhub.commercetools.Commercetools;
import io.integrationhub.commercetools.Sweep;
import io.integrationhub.commercetools.TenantRequirement;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.pricing.ledger.PromotionLedger;
import io.integrationhub.pricing.promotion.PromotionKind;
import io.integrationhub.pricing.settings.PromotionSettings;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the adapter and the sweeps, and states what they need of a Project. */
@Configuration(proxyBeanMethods = false)
class PromotionsConfiguration {

    @Bean
    Promotions promotions(Commercetools commercetools) {
        return new SdkPromotions(commercetools);
    }

    @Bean
    Sweep<CartDiscount> cartDiscountSweep(Commercetools commercetools, PromotionLedger ledger, Tenants tenants) {
        return new PromotionSweep<>(
                PromotionKind.CART_DISCOUNT, api -> api.cartDiscounts().get(), commercetools, ledger, tenants);
    }

    @Bean
    Sweep<DiscountCode> discountCodeSweep(Commercetools commercetools, PromotionLedger ledger, Tenants tenants) {
        return new PromotionSweep<>(
                PromotionKind.DISCOUNT_CODE, api -> api.discountCodes().get(), commercetools, ledger, tenants);
    }

    @Bean
    Sweep<ProductDiscount> productDiscountSweep(Commercetools commercetools, PromotionLedger ledger, Tenants tenants) {
        return new PromotionSweep<>(
                PromotionKind.PRODUCT_DISCOUNT, api -> api.productDiscounts().get(), commercetools, ledger, tenants);
    }

    @Bean
    TenantRequirement promotionRequirement() {
        return new TenantRequirement(
                PromotionSettings::publishes,
                Set.of("cart-discount", "discount-code", "product-discount"),
                Set.of("view_cart_discounts", "view_discount_codes", "view_product_discounts", "manage_subscriptions"));
    }
}
