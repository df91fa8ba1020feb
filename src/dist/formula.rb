class Unspin < Formula
  desc "Repairs machine-spun text: puts back the words that an article spinner replaced"
  homepage "@URL@"
  url "@URL@/releases/download/v@VERSION@/unspin-@VERSION@-cli.jar"
  sha256 "@JAR_SHA256@"
  license "Apache-2.0"

  depends_on "openjdk@17"

  def install
    libexec.install "unspin-@VERSION@-cli.jar"
    bin.write_jar_script libexec/"unspin-@VERSION@-cli.jar", "unspin", java_version: "17"
    generate_completions_from_executable(bin/"unspin", "completion", shells: [:bash, :zsh])
    system Formula["openjdk@17"].opt_bin/"java", "-cp", libexec/"unspin-@VERSION@-cli.jar", "org.unspin.cli.ManualBuild", buildpath/"share"
    man1.install Dir["share/man/man1/*.1"]
  end

  test do
    assert_match "unspin @VERSION@", shell_output("#{bin}/unspin --version")
  end
end
