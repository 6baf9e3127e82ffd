/**
 * Quotes: a buyer requests one for a cart, the seller prepares it as a staged quote with a cart of its own, and what
 * the seller offers is a quote, which the buyer accepts, declines or renegotiates.
 */
@NullMarked
package io.integrationhub.sandbox.commercetools.quote;

import org.jspecify.annotations.NullMarked;
