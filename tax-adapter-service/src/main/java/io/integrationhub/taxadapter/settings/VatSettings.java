package io.integrationhub.taxadapter.settings;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How businesses in the European Union are sold to without VAT.
 *
 * @param check How their VAT ids are looked at: off, form (by their form and check digits) or vies (by the register;
 *     needs the system vies).
 * @param field Custom field with the VAT id: on the cart, or else on the customer. Without one, the customer's own
 *     vatId.
 * @param withoutRegister What a cart gets while the register says nothing: charge, believe or refuse. Must be chosen
 *     for vies.
 * @param age Age up to which the register's word is believed; one that an id is wrong, at most a day.
 * @param name What carts and orders call the missing tax.
 */
public record VatSettings(
        @DefaultValue("off") VatCheck check,
        @DefaultValue("") String field,
        @Nullable WithoutRegister withoutRegister,
        @DefaultValue("30d") Duration age,
        @DefaultValue("Reverse charge") String name) {}
