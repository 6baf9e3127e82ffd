/** Resource types that need little more than storage: channels, states, types, tax categories and others. */
@NullMarked
package io.integrationhub.sandbox.commercetools.resources;

import org.jspecify.annotations.NullMarked;
