package io.integrationhub.taxadapter.settings;

import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often engines are asked whether they still have what they said to keep.
 *
 * @param every Time between two questions about one order's documents; 0s asks never.
 * @param age Age of an order's youngest document after which nobody asks any more.
 * @param forgetAfter Time after which the hub forgets an order that nobody looked at. What engines keep of it stays;
 *     but goods that come back later are no longer set against it, so write more than the longest time in which you
 *     take goods back.
 */
public record AuditSettings(
        @DefaultValue("1d") Duration every,
        @DefaultValue("40d") Duration age,
        @DefaultValue("1095d") Duration forgetAfter) {}
