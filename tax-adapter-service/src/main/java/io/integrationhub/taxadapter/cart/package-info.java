/** The nouns of a checkout: a cart as it is to be taxed, and its taxes. */
@NullMarked
package io.integrationhub.taxadapter.cart;

import org.jspecify.annotations.NullMarked;
