/** Sends profiles to any system over HTTP; a tenant's JSONata mappings translate requests and responses. */
@NullMarked
package io.integrationhub.customersync.cdp.http;

import org.jspecify.annotations.NullMarked;
