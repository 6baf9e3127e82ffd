/**
 * Creates what a service needs in a tenant's Project: custom Types and fields, and Channels. Nothing that exists is
 * replaced or removed.
 */
@NullMarked
package io.integrationhub.commercetools.provisioning;

import org.jspecify.annotations.NullMarked;
