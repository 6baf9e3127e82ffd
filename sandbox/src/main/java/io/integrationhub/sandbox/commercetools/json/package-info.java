/** JSON documents of the HTTP API: access, the fields they may have, and error responses. */
@NullMarked
package io.integrationhub.sandbox.commercetools.json;

import org.jspecify.annotations.NullMarked;
