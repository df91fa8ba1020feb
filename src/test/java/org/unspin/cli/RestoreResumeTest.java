package org.unspin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.unspin.cli.console.Terminals;
import org.unspin.cli.output.Journal;

class RestoreResumeTest {
    private static final int COUNT = 8;

    @TempDir
    private Path folder = Path.of("");

    private Path in() {
        return folder.resolve("in");
    }

    private Path out() {
        return folder.resolve("out");
    }

    private Cli.Result restore(Object... options) {
        Object[] args = new Object[options.length + 4];
        System.arraycopy(options, 0, args, 1, options.length);
        args[0] = "restore";
        args[args.length - 3] = "--output";
        args[args.length - 2] = out();
        args[args.length - 1] = in();
        return Cli.run(args);
    }

    /** The copies that a second run writes, told by a time stamp that the first one cannot have given them. */
    private void age() throws IOException {
        for (String name : FolderRuns.names(out())) {
            Files.setLastModifiedTime(out().resolve(name), FileTime.from(Instant.EPOCH));
        }
    }

    private long writtenAnew() throws IOException {
        long count = 0;
        for (String name : FolderRuns.names(out())) {
            boolean old =
                    Files.getLastModifiedTime(out().resolve(name)).toInstant().equals(Instant.EPOCH);
            count += old || name.equals(Journal.NAME) ? 0 : 1;
        }
        return count;
    }

    @Test
    void goesOnBehindAFileThatCouldNotBeWritten() throws IOException {
        FolderRuns.pages(in(), COUNT);
        Path inTheWay = Files.createDirectories(out().resolve("003.txt"));
        Cli.Result first = restore();
        assertThat(first.code()).isEqualTo(2);
        assertThat(first.told()).contains("003.txt: this is a directory").hasLineCount(1);
        assertThat(FolderRuns.names(out())).hasSize(COUNT).doesNotContain("003.txt");
        Files.delete(inTheWay);
        age();
        Cli.Result second = restore("--resume");
        assertThat(second.told()).isEqualTo("unspin: 7 of 8 texts done already\n");
        assertThat(second.code()).isZero();
        assertThat(writtenAnew()).isEqualTo(1);
        assertThat(out().resolve("003.txt")).hasContent("Page 3 has been written by a person.\n");
    }

    @Test
    void withoutResumeEverythingIsDoneAnew() throws IOException {
        FolderRuns.pages(in(), COUNT);
        restore();
        age();
        assertThat(restore().told()).isEmpty();
        assertThat(writtenAnew()).isEqualTo(COUNT);
        Terminals person = new Terminals(true, true, true);
        assertThat(Cli.run(new byte[0], person, Map.of(), "restore", "--output", out(), in())
                        .told())
                .startsWith("unspin: 8 of 8 texts done already by an earlier run; --resume passes over them\n");
    }

    @Test
    void whatChangedSinceIsDoneAgain() throws IOException {
        FolderRuns.pages(in(), COUNT);
        restore();
        age();
        Cli.write(in().resolve("001.txt"), "Another text.\n");
        Files.setLastModifiedTime(in().resolve("002.txt"), FileTime.from(Instant.EPOCH));
        Files.delete(out().resolve("004.txt"));
        Files.writeString(out().resolve("005.txt"), "cut");
        Cli.write(in().resolve("new.txt"), "New.\n");
        Cli.Result result = restore("--resume");
        assertThat(result.told()).isEqualTo("unspin: 4 of 9 texts done already; 2 changed since, done again\n");
        assertThat(writtenAnew()).isEqualTo(5);
        assertThat(out().resolve("001.txt")).hasContent("Another text.\n");
        assertThat(out().resolve("005.txt")).hasContent("Page 5 has been written by a person.\n");
    }

    @Test
    void otherOptionsMakeOtherResults() throws IOException {
        FolderRuns.pages(in(), COUNT);
        restore("--preset", "cautious");
        age();
        assertThat(restore("--resume", "--preset", "cautious", "--jobs", "1", "--diff")
                        .told())
                .isEqualTo("unspin: 8 of 8 texts done already\n");
        assertThat(writtenAnew()).isZero();
        assertThat(restore("--resume", "--protect", "Skarholm").told())
                .isEqualTo("unspin: 0 of 8 texts done already; 8 done with other options, done again\n");
        assertThat(writtenAnew()).isEqualTo(COUNT);
    }

    @Test
    void aDictionaryThatWasEditedIsAnotherOption() throws IOException {
        FolderRuns.pages(in(), 2);
        Path house = Cli.write(folder.resolve("house.tsv"), "#! name: house\nlovisa\tastrid\n");
        restore("--dictionary", house);
        assertThat(restore("--resume", "--dictionary", house).told()).contains("2 of 2 texts done already");
        Cli.write(house, "#! name: house\nlovisa\tingrid\n");
        assertThat(restore("--resume", "--dictionary", house).told()).contains("2 done with other options, done again");
    }

    @Test
    void halfALineAtTheEndOfTheJournalIsNoTrouble() throws IOException {
        FolderRuns.pages(in(), COUNT);
        restore();
        Path journal = out().resolve(Journal.NAME);
        String text = Files.readString(journal);
        Files.writeString(journal, text.substring(0, text.length() - 20));
        age();
        assertThat(restore("--resume").told()).isEqualTo("unspin: 7 of 8 texts done already\n");
        assertThat(writtenAnew()).isEqualTo(1);
        assertThat(restore("--resume").told()).isEqualTo("unspin: 8 of 8 texts done already\n");
        Files.writeString(journal, "one\ttwo\n\tx\ty\tz\tfile\n", StandardOpenOption.APPEND);
        assertThat(restore("--resume").told()).isEqualTo("unspin: 8 of 8 texts done already\n");
    }

    @Test
    void aFileOfAnotherKindIsNotTakenForAJournal() throws IOException {
        FolderRuns.pages(in(), 2);
        Cli.write(out().resolve(Journal.NAME), "Shopping list\n");
        Cli.Result result = restore("--resume");
        assertThat(result.told())
                .contains("not a journal of Unspin; move it away")
                .hasLineCount(1);
        assertThat(result.code()).isEqualTo(2);
        assertThat(out().resolve(Journal.NAME)).hasContent("Shopping list\n");
    }

    @Test
    void replacingFilesGoesOnToo() throws IOException {
        FolderRuns.pages(in(), COUNT);
        Path inTheWay = Cli.write(in().resolve("004.txt.orig"), "Precious.\n");
        assertThat(Cli.run("restore", "--in-place", in()).code()).isEqualTo(2);
        assertThat(in().resolve(Journal.NAME)).exists();
        Files.delete(inTheWay);
        Cli.Result second = Cli.run("restore", "--in-place", "--resume", in());
        assertThat(second.told()).isEqualTo("unspin: 7 of 8 texts done already\n");
        assertThat(second.code()).isZero();
        assertThat(in().resolve("004.txt")).hasContent(Cli.restored());
        assertThat(in().resolve("004.txt.orig")).hasContent(Cli.spun());
        assertThat(in().resolve("000.txt")).hasContent(Cli.restored());
        assertThat(in().resolve(Journal.NAME)).doesNotExist();
    }

    @Test
    void aReplacedFileThatIsNotNotedIsToldByItsBackup() throws IOException {
        Cli.write(in().resolve("a.txt"), Cli.restored());
        Cli.write(in().resolve("a.txt.orig"), Cli.spun());
        Cli.write(in().resolve("b.txt"), Cli.spun());
        Cli.Result result = Cli.run("restore", "--in-place", "--resume", in());
        assertThat(result.told()).isEqualTo("unspin: 1 of 2 texts done already\n");
        assertThat(in().resolve("b.txt")).hasContent(Cli.restored());
    }

    @Test
    void leftoversOfKilledRunsAreRemovedAndNoOthers() throws IOException {
        FolderRuns.pages(in(), 2);
        Files.createDirectories(out());
        long gone = 999_999_999L;
        Path leftover = Files.writeString(out().resolve(".unspin-" + gone + "-12-0.part"), "ha");
        Path alive = Files.writeString(
                out().resolve(".unspin-" + ProcessHandle.current().pid() + "-12-0.part"), "ha");
        Path older = Files.writeString(
                out().resolve(".unspin-" + ProcessHandle.current().pid() + "-13-0.part"), "ha");
        Files.setLastModifiedTime(older, FileTime.from(Instant.EPOCH));
        Path theirs = Files.writeString(out().resolve(".unspin-notes.part"), "mine");
        restore();
        assertThat(leftover).doesNotExist();
        assertThat(older).doesNotExist();
        assertThat(alive).exists();
        assertThat(theirs).exists();
    }
}
