package org.unspin.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class LaunchTest {
    /** It ends up in an alias, which is used in other folders. */
    @Test
    void theCommandWorksInAnyFolder() {
        Path jar = Path.of("target/x-cli.jar");
        assertThat(Launch.command(jar))
                .endsWith(jar.toAbsolutePath().toString())
                .startsWith("java -jar ");
        assertThat(Launch.command(Path.of("/a b/x.jar"))).isEqualTo("java -jar \"/a b/x.jar\"");
        assertThat(Launch.command(Path.of("target/classes"))).isEqualTo("unspin");
    }
}
