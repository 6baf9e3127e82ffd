/**
 * The kinds of resources that need little more than to be kept: channels, states, types, tax categories and their like.
 */
@NullMarked
package io.integrationhub.sandbox.commercetools.kinds;

import org.jspecify.annotations.NullMarked;
