"""Reads the CDK app's output (a cloud assembly).

    assembly.py pack <assembly> <packed>
        zips each asset into <packed>, named by its content, and deletes the folders; refuses an assembly that breaks a
        rule, as the CDK's command line does
    assembly.py assets <assembly> <packed> <account> <partition>
        prints a line for each asset: file, bucket, key, Region
    assembly.py stacks <assembly> <account> <partition>
        prints a line for each stack, in the order of deployment: name, Region, URL of the template, role for
        CloudFormation, whether it is protected, tags
"""

import json
import pathlib
import shutil
import stat
import sys
import zipfile

ORDER = ("data", "bot", "app", "pipeline")


def manifests(assembly):
    for file in sorted(pathlib.Path(assembly).glob("*.assets.json")):
        yield json.loads(file.read_text(encoding="utf-8"))


def packed_name(identifier, source):
    return f"{identifier}.zip" if source["packaging"] == "zip" else identifier + pathlib.Path(source["path"]).suffix


def zip_folder(folder, target):
    """Zips without timestamps and in sorted order, so equal content has equal bytes.

    Keeps modes, since bootstrap must be executable.
    """
    unfinished = target.with_suffix(".part")
    with zipfile.ZipFile(unfinished, "w", zipfile.ZIP_DEFLATED) as archive:
        for file in sorted(path for path in folder.rglob("*") if path.is_file()):
            entry = zipfile.ZipInfo(file.relative_to(folder).as_posix(), date_time=(1980, 1, 1, 0, 0, 0))
            executable = file.stat().st_mode & stat.S_IXUSR
            entry.external_attr = (stat.S_IFREG | (0o755 if executable else 0o644)) << 16
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, file.read_bytes())
    unfinished.rename(target)


def broken_rules(assembly):
    artifacts = json.loads(pathlib.Path(assembly, "manifest.json").read_text(encoding="utf-8"))["artifacts"]
    for artifact in artifacts.values():
        for path, entries in artifact.get("metadata", {}).items():
            yield from (f"  {path}: {entry['data']}" for entry in entries if entry["type"] == "aws:cdk:error")


def pack(assembly, packed):
    if broken := list(broken_rules(assembly)):
        sys.exit("\n".join(["The stacks break the rules of infra/Rules and are not deployed:", *broken]))
    folder = pathlib.Path(packed)
    folder.mkdir(parents=True, exist_ok=True)
    for manifest in manifests(assembly):
        for identifier, file in manifest["files"].items():
            source = pathlib.Path(assembly, file["source"]["path"])
            target = folder / packed_name(identifier, file["source"])
            if source.is_dir():
                if not target.exists():
                    zip_folder(source, target)
            elif source.exists():
                shutil.copyfile(source, target)
    for staged in pathlib.Path(assembly).glob("asset.*"):
        shutil.rmtree(staged) if staged.is_dir() else staged.unlink()


def filled(text, account, partition):
    return text.replace("${AWS::AccountId}", account).replace("${AWS::Partition}", partition)


def assets(assembly, packed, account, partition):
    lines = set()
    for manifest in manifests(assembly):
        for identifier, file in manifest["files"].items():
            path = pathlib.Path(packed, packed_name(identifier, file["source"]))
            for place in file["destinations"].values():
                bucket = filled(place["bucketName"], account, partition)
                lines.add((str(path), bucket, place["objectKey"], place["region"]))
    return sorted(lines)


def stacks(assembly, account, partition):
    artifacts = json.loads(pathlib.Path(assembly, "manifest.json").read_text(encoding="utf-8"))["artifacts"]
    found = {}
    for name, artifact in artifacts.items():
        if artifact["type"] != "aws:cloudformation:stack":
            continue
        properties = artifact["properties"]
        region = artifact["environment"].rsplit("/", 1)[1]
        template = filled(properties["stackTemplateAssetObjectUrl"], account, partition)
        bucket, key = template.removeprefix("s3://").split("/", 1)
        tags = [{"Key": name, "Value": value} for name, value in sorted(properties.get("tags", {}).items())]
        found[name.rsplit("-", 1)[1]] = (
            name,
            region,
            f"https://{bucket}.s3.{region}.amazonaws.com/{key}",
            filled(properties["cloudFormationExecutionRoleArn"], account, partition),
            "protected" if properties.get("terminationProtection") else "open",
            json.dumps(tags, separators=(",", ":"), ensure_ascii=False),
        )
    return [found[kind] for kind in ORDER if kind in found]


def main(arguments):
    match arguments:
        case ["pack", assembly, packed]:
            pack(assembly, packed)
        case ["assets", assembly, packed, account, partition]:
            rows = assets(assembly, packed, account, partition)
        case ["stacks", assembly, account, partition]:
            rows = stacks(assembly, account, partition)
        case _:
            sys.exit(__doc__)
    if arguments[0] != "pack":
        for row in rows:
            print("\t".join(row))


if __name__ == "__main__":
    main(sys.argv[1:])
