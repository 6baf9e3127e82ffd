/** The HTTP server that all stand-ins share, with its requests and responses. */
@NullMarked
package io.integrationhub.sandbox.http;

import org.jspecify.annotations.NullMarked;
