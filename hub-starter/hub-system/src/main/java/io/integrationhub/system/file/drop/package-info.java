/** Files that another system reads: {@code DropFolder}, in a local folder or on an SFTP server. */
@NullMarked
package io.integrationhub.system.file.drop;

import org.jspecify.annotations.NullMarked;
