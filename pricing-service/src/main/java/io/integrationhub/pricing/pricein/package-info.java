/**
 * Takes in what masters report about prices, whole or in parts, from messages and files, and opens it for runs. Start
 * at {@code PriceReportHandler}; {@code PriceRunSource} is what a run reads.
 */
@NullMarked
package io.integrationhub.pricing.pricein;

import org.jspecify.annotations.NullMarked;
